"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from briefings.errors import RenderingError


def write(path: Path, content: bytes) -> None:
    """Write the file whole or not at all. Raises RenderingError."""
    name = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except OSError as error:
        raise RenderingError(
            f"{path}: cannot be written ({error.strerror or error}); name another folder with --output"
        ) from error
    finally:
        if name is not None:
            with suppress(OSError):
                Path(name).unlink(missing_ok=True)
