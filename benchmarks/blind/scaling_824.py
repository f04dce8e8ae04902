# piece: scaling
# truth: wrong
# function: scale_data
# mistake: the standard deviation is taken of the two sets together, so the validation data leak into the scaling
# line: 11
# style: typed
import numpy as np

def scale_data(train: np.ndarray, val: np.ndarray, ddof: int = 1) -> tuple[np.ndarray, np.ndarray, float, float]:
    mean: float = float(np.mean(train))
    pool: np.ndarray = np.concatenate([train, val])
    std: float = float(np.std(pool, ddof=ddof))
    return (train - mean) / std, (val - mean) / std, mean, std
