"""From clusters to an edition: ranking, selection, assembly."""
