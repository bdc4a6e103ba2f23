"""Workbooks under a password, as Excel 2010 and later, LibreOffice and our own reader open them.

Agile encryption of [MS-OFFCRYPTO] 2.3.4: AES-256-CBC, SHA-512, 100,000 rounds. The reader proves the whole package by
its HMAC before one byte of it is decrypted for use. What LibreOffice saved again has no such proof and is read
all the same (:mod:`kpdesk.workbooks.encryption_standard`).
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable

from kpdesk.base.errors import Broken, Refused
from kpdesk.workbooks.agile_scheme import (
    HASH_BYTES,
    Purpose,
    Scheme,
    decrypted,
    encrypted,
    package_hmac,
    password_key,
    stretched,
)
from kpdesk.workbooks.compound_file import MAGIC, Storage, compound_file
from kpdesk.workbooks.compound_reader import CompoundFile
from kpdesk.workbooks.data_spaces import INFO_STREAM, PACKAGE_STREAM, data_spaces
from kpdesk.workbooks.encryption_info import EncryptionInfo, info_stream, read_info
from kpdesk.workbooks.encryption_standard import decrypt_standard, is_standard, read_standard_info
from kpdesk.workbooks.segments import LENGTH, decrypted_stream, encrypted_stream

SPIN = 100_000
SALT_BYTES = 16
MIB = 1024 * 1024


def is_encrypted_workbook(head: bytes) -> bool:
    """Returns whether a file that begins so is a container as encrypted workbooks are (old .xls files are too)."""
    return head.startswith(MAGIC)


def new_password_salt() -> bytes:
    """Returns 16 random bytes for a file's password, to derive the password from before the file is written."""
    return secrets.token_bytes(SALT_BYTES)


def stretched_password(password: str, password_salt: bytes) -> bytes:
    """Returns the slow part of the key derivation, for who encrypts a file and then reads it back.

    It is as secret as the password. Raises Refused ``passphrase_not_text``.
    """
    return stretched(Scheme(password_salt), password, SPIN)


def encrypt_package(
    plain: bytes,
    password: str,
    *,
    spin: int | None = None,
    password_salt: bytes | None = None,
    secret: bytes | None = None,
    chance: Callable[[int], bytes] = secrets.token_bytes,
) -> bytes:
    """Returns the workbook's bytes as an encrypted container.

    ``password_salt`` is given where the password was derived from it (:func:`password_salt_of` reads it back), and
    with it ``secret``, where it was stretched already by :func:`stretched_password`. ``chance`` gives so many random
    bytes; only published test vectors have other ones.
    Raises Refused ``passphrase_not_text``, ValueError for a salt that is not 16 bytes or a package beyond 2 GB.
    """
    salt = new_password_salt() if password_salt is None else password_salt
    spin = SPIN if spin is None else spin
    if len(salt) != SALT_BYTES:
        raise ValueError("a password salt has 16 bytes")
    package, protecting = Scheme(chance(SALT_BYTES)), Scheme(salt)
    key = chance(package.key_bits // 8)
    stream = encrypted_stream(package, key, plain)
    hmac_key = chance(HASH_BYTES[package.hash_name])
    proof = package_hmac(package, hmac_key, stream)
    verifier = chance(SALT_BYTES)
    if secret is None:
        secret = stretched(protecting, password, spin)

    def protect(purpose: Purpose, value: bytes) -> bytes:
        return encrypted(password_key(protecting, secret, purpose), protecting.salt_vector, value)

    info = EncryptionInfo(
        package,
        protecting,
        spin,
        hmac_key=encrypted(key, package.vector(Purpose.HMAC_KEY), hmac_key),
        hmac_value=encrypted(key, package.vector(Purpose.HMAC_VALUE), proof),
        verifier_input=protect(Purpose.VERIFIER_INPUT, verifier),
        verifier_hash=protect(Purpose.VERIFIER_HASH, protecting.hashed(verifier)),
        package_key=protect(Purpose.PACKAGE_KEY, key),
    )
    streams: dict[str, bytes | memoryview] = {INFO_STREAM: info_stream(info), PACKAGE_STREAM: stream}
    return compound_file(Storage("", streams=streams, storages=(data_spaces(),)))


def decrypt_package(data: bytes, password: str, *, max_bytes: int, secret: bytes | None = None) -> bytes:
    """Returns the workbook's bytes, exactly as they were encrypted; those that LibreOffice locked are not proved.

    ``secret`` is what :func:`stretched_password` gave for this file's salt, where the file is our own.
    Raises Refused ``not_a_transfer_file``, ``too_large`` (the file has more than ``max_bytes``), ``wrong_password``,
    ``saved_with_old_encryption``, ``too_much_work``; Broken ``tampered`` where the password is right and the contents
    do not agree with their proof, ``damaged`` where the container cannot be followed.
    """
    if len(data) > max_bytes:
        raise Refused("too_large", field="file", size_mib=-(-len(data) // MIB), most_mib=max_bytes // MIB)
    container = CompoundFile(data)
    untrusted_info = _info_stream(container)
    stream = container.stream(PACKAGE_STREAM)
    if is_standard(untrusted_info):
        return decrypt_standard(read_standard_info(untrusted_info), stream, password)
    info = read_info(untrusted_info)
    key = _package_key(info, password, secret)
    _prove(info, key, stream)
    return decrypted_stream(info.package, key, stream)


def password_salt_of(data: bytes) -> bytes:
    """Returns the salt that the password is derived from; raises as :func:`decrypt_package`, without a password."""
    untrusted_info = _info_stream(CompoundFile(data))
    if is_standard(untrusted_info):
        return read_standard_info(untrusted_info).salt
    return read_info(untrusted_info).password.salt


def _info_stream(container: CompoundFile) -> bytes:
    if not {INFO_STREAM, PACKAGE_STREAM} <= set(container.names()):
        raise Refused("not_a_transfer_file", field="file")
    return bytes(container.stream(INFO_STREAM))


def _package_key(info: EncryptionInfo, password: str, stretched_before: bytes | None) -> bytes:
    scheme = info.password
    secret = stretched(scheme, password, info.spin) if stretched_before is None else stretched_before

    def reveal(purpose: Purpose, value: bytes) -> bytes:
        return decrypted(password_key(scheme, secret, purpose), scheme.salt_vector, value)

    verifier = reveal(Purpose.VERIFIER_INPUT, info.verifier_input)[: len(scheme.salt)]
    kept = reveal(Purpose.VERIFIER_HASH, info.verifier_hash)[: HASH_BYTES[scheme.hash_name]]
    if not hmac.compare_digest(scheme.hashed(verifier), kept):
        raise Refused("wrong_password", field="password")
    return reveal(Purpose.PACKAGE_KEY, info.package_key)[: info.package.key_bits // 8]


def _prove(info: EncryptionInfo, key: bytes, stream: memoryview) -> None:
    """Returns when the stream is the one that was written with this key; raises Broken ``tampered``."""
    scheme = info.package
    size = HASH_BYTES[scheme.hash_name]
    hmac_key = decrypted(key, scheme.vector(Purpose.HMAC_KEY), info.hmac_key)[:size]
    kept = decrypted(key, scheme.vector(Purpose.HMAC_VALUE), info.hmac_value)[:size]
    if len(stream) < LENGTH.size or not hmac.compare_digest(package_hmac(scheme, hmac_key, stream), kept):
        raise Broken("tampered")
