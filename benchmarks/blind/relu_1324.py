# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: typed
import numpy as np
from typing import Any

def relu(x: Any) -> np.ndarray:
    arr = np.asarray(x)
    return np.clip(arr, 0, None)
