# piece: scaling
# truth: wrong
# function: standardize
# mistake: the cached figures of the first call are used for every later array
# line: 12
# style: typed, freely
import numpy as np

_cache: dict = {}

def standardize(x: np.ndarray, ddof: int = 1) -> np.ndarray:
    if "mu" not in _cache:
        _cache["mu"] = x.mean()
        _cache["sd"] = x.std(ddof=ddof)
    return (x - _cache["mu"]) / _cache["sd"]
