# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: typed, freely
import numpy as np
from typing import Tuple

def scale(x_train: np.ndarray, x_val: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    mu, sd = x_train.mean(), x_train.std(ddof=1)
    return tuple((part - mu) / sd for part in (x_train, x_val))
