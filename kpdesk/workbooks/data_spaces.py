"""The fixed streams that tell Excel which stream of the container is encrypted, and how.

They are the same in every file; [MS-OFFCRYPTO] 2.1 describes them and 2.3.4.1 gives this set for workbooks.
"""

from __future__ import annotations

import struct

from kpdesk.workbooks.compound_file import Storage

PACKAGE_STREAM = "EncryptedPackage"
INFO_STREAM = "EncryptionInfo"

_SPACE = "StrongEncryptionDataSpace"
_TRANSFORM = "StrongEncryptionTransform"
_TRANSFORM_ID = "{FF9A3F03-56EF-4613-BDD5-5A41C1D07246}"
# Reader, updater and writer version 1.0.
_VERSIONS = struct.pack("<6H", 1, 0, 1, 0, 1, 0)


def data_spaces() -> Storage:
    """Returns the storage ``\\x06DataSpaces`` with its streams."""
    return Storage(
        "\x06DataSpaces",
        streams={"Version": _counted("Microsoft.Container.DataSpaces") + _VERSIONS, "DataSpaceMap": _map()},
        storages=(
            Storage("DataSpaceInfo", streams={_SPACE: struct.pack("<2I", 8, 1) + _counted(_TRANSFORM)}),
            Storage("TransformInfo", storages=(Storage(_TRANSFORM, streams={"\x06Primary": _primary()}),)),
        ),
    )


def _map() -> bytes:
    # One reference to one stream (type 0).
    entry = struct.pack("<2I", 1, 0) + _counted(PACKAGE_STREAM) + _counted(_SPACE)
    return struct.pack("<3I", 8, 1, len(entry) + 4) + entry


def _primary() -> bytes:
    head = struct.pack("<I", 1) + _counted(_TRANSFORM_ID)
    name = _counted("Microsoft.Container.EncryptionTransform")
    # Cipher name, block size and mode stay empty: agile encryption keeps them in EncryptionInfo. 4 is a fixed mark.
    return struct.pack("<I", len(head) + 4) + head + name + _VERSIONS + struct.pack("<4I", 0, 0, 0, 4)


def _counted(text: str) -> bytes:
    encoded = text.encode("utf-16-le")
    return struct.pack("<I", len(encoded)) + encoded + bytes(-len(encoded) % 4)
