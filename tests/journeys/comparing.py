"""Exports compared field by field, so that a test that fails says where they differ."""


def differences(one, other, path=""):
    """Return where two objects of JSON differ, a line each: the path, what is there and what should be."""
    if one == other:
        return []
    if isinstance(one, dict) and isinstance(other, dict):
        keys = list(dict.fromkeys((*one, *other)))
        return [each for key in keys for each in differences(one.get(key), other.get(key), f"{path}.{key}")]
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        pairs = enumerate(zip(one, other, strict=True))
        return [each for at, (left, right) in pairs for each in differences(left, right, f"{path}[{at}]")]
    return [f"{path}: {one!r}, not {other!r}"]
