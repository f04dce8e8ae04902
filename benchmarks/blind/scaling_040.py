# piece: scaling
# truth: right
# function: standardize
# mistake: none
# line: none
# style: keyword options, type-annotated, dictionary
import numpy as np
from typing import Dict

def standardize(x_train: np.ndarray, x_valid: np.ndarray, *, axis=None, ddof: int = 1) -> Dict[str, np.ndarray]:
    mean = x_train.mean(axis=axis, keepdims=True)
    std = x_train.std(axis=axis, ddof=ddof, keepdims=True)
    return {"train": (x_train - mean) / std, "valid": (x_valid - mean) / std}
