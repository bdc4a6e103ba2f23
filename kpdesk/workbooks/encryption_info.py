"""The stream ``EncryptionInfo``: what a reader must know before it can try a password ([MS-OFFCRYPTO] 2.3.4.10)."""

from __future__ import annotations

import base64
import binascii
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from xml.parsers import expat

from kpdesk.base.errors import Broken, Refused
from kpdesk.workbooks.agile_scheme import BLOCK_BYTES, HASH_BYTES, Scheme

MOST_SPIN = 1_000_000
_MOST_BYTES = 64 * 1024
_AGILE = struct.pack("<HHI", 4, 4, 0x40)
_MAIN = "http://schemas.microsoft.com/office/2006/encryption"
_PASSWORD = "http://schemas.microsoft.com/office/2006/keyEncryptor/password"  # noqa: S105 a name space, no secret


@dataclass(frozen=True, slots=True)
class EncryptionInfo:
    """The two schemes and the values encrypted under them; ``hmac_key`` and the following are ciphertexts."""

    package: Scheme
    password: Scheme
    spin: int
    hmac_key: bytes
    hmac_value: bytes
    verifier_input: bytes
    verifier_hash: bytes
    package_key: bytes


def info_stream(info: EncryptionInfo) -> bytes:
    """Returns the stream's bytes in the form that Excel writes."""
    xml = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
        f'<encryption xmlns="{_MAIN}" xmlns:p="{_PASSWORD}"'
        ' xmlns:c="http://schemas.microsoft.com/office/2006/keyEncryptor/certificate">'
        f"<keyData {_scheme_text(info.package)}/>"
        f'<dataIntegrity encryptedHmacKey="{_text(info.hmac_key)}" encryptedHmacValue="{_text(info.hmac_value)}"/>'
        f'<keyEncryptors><keyEncryptor uri="{_PASSWORD}">'
        f'<p:encryptedKey spinCount="{info.spin}" {_scheme_text(info.password)}'
        f' encryptedVerifierHashInput="{_text(info.verifier_input)}"'
        f' encryptedVerifierHashValue="{_text(info.verifier_hash)}"'
        f' encryptedKeyValue="{_text(info.package_key)}"/>'
        "</keyEncryptor></keyEncryptors></encryption>"
    )
    return _AGILE + xml.encode("ascii")


def read_info(untrusted: bytes) -> EncryptionInfo:
    """Returns what the stream says once every value was checked.

    Raises Refused ``too_much_work`` for more than 1,000,000 rounds; Broken ``tampered`` where the proof was taken out,
    ``damaged`` otherwise.
    """
    if untrusted[:8] != _AGILE:
        raise Broken("damaged", part="encryption")
    if len(untrusted) > _MOST_BYTES:
        raise Broken("damaged", part="encryption")
    found = _elements(untrusted[8:])
    key_data, encrypted_key = found.get(f"{_MAIN} keyData"), found.get(f"{_PASSWORD} encryptedKey")
    if key_data is None or encrypted_key is None:
        raise Broken("damaged", part="encryption")
    integrity = found.get(f"{_MAIN} dataIntegrity")
    if integrity is None:
        raise Broken("tampered")
    spin = _number(encrypted_key, "spinCount")
    if spin > MOST_SPIN:
        raise Refused("too_much_work", field="file", rounds=spin)
    package, password = _scheme(key_data), _scheme(encrypted_key)
    package_hash, password_hash = _blocks(HASH_BYTES[package.hash_name]), _blocks(HASH_BYTES[password.hash_name])
    return EncryptionInfo(
        package,
        password,
        spin,
        _bytes(integrity, "encryptedHmacKey", package_hash),
        _bytes(integrity, "encryptedHmacValue", package_hash),
        _bytes(encrypted_key, "encryptedVerifierHashInput", _blocks(len(password.salt))),
        _bytes(encrypted_key, "encryptedVerifierHashValue", password_hash),
        _bytes(encrypted_key, "encryptedKeyValue", _blocks(package.key_bits // 8)),
    )


def _elements(untrusted: bytes) -> dict[str, Mapping[str, str]]:
    """Returns each element's attributes by its full name; a doctype or an element that comes twice is damage."""
    found: dict[str, Mapping[str, str]] = {}

    def start(name: str, attributes: dict[str, str]) -> None:
        if name in found and not name.endswith(" keyEncryptor"):
            raise Broken("damaged", part="encryption")
        found[name] = attributes

    def doctype(*_: object) -> None:
        # Without a doctype there are no entities, so nothing can grow or reach outside.
        raise Broken("damaged", part="encryption")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(untrusted, True)
    except (expat.ExpatError, LookupError, ValueError):
        raise Broken("damaged", part="encryption") from None
    return found


def _scheme(attributes: Mapping[str, str]) -> Scheme:
    salt = _bytes(attributes, "saltValue", _number(attributes, "saltSize"))
    scheme = Scheme(salt, _number(attributes, "keyBits"), attributes.get("hashAlgorithm", ""))
    fits = (
        attributes.get("cipherAlgorithm") == "AES"
        and attributes.get("cipherChaining") == "ChainingModeCBC"
        and _number(attributes, "blockSize") == BLOCK_BYTES
        and scheme.key_bits in (128, 192, 256)
        and HASH_BYTES.get(scheme.hash_name) == _number(attributes, "hashSize")
        and 8 <= len(salt) <= 64
    )
    if not fits:
        raise Broken("damaged", part="encryption")
    return scheme


def _number(attributes: Mapping[str, str], name: str) -> int:
    text = attributes.get(name, "")
    if not (text.isascii() and text.isdigit() and len(text) <= 10):
        raise Broken("damaged", part="encryption")
    return int(text)


def _bytes(attributes: Mapping[str, str], name: str, size: int) -> bytes:
    try:
        value = base64.b64decode(attributes.get(name, ""), validate=True)
    except (binascii.Error, ValueError):
        raise Broken("damaged", part="encryption") from None
    if len(value) != size:
        raise Broken("damaged", part="encryption")
    return value


def _blocks(size: int) -> int:
    return size + -size % BLOCK_BYTES


def _scheme_text(scheme: Scheme) -> str:
    return (
        f'saltSize="{len(scheme.salt)}" blockSize="{BLOCK_BYTES}" keyBits="{scheme.key_bits}"'
        f' hashSize="{HASH_BYTES[scheme.hash_name]}" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC"'
        f' hashAlgorithm="{scheme.hash_name}" saltValue="{_text(scheme.salt)}"'
    )


def _text(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")
