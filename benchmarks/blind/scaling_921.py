# piece: scaling
# truth: right
# function: scale_sets
# mistake: none
# line: none
# style: type hints
import numpy as np

def scale_sets(x_val: np.ndarray, x_train: np.ndarray, ddof: int = 1) -> tuple[np.ndarray, np.ndarray]:
    # the validation set is shifted and scaled with the numbers of the training set
    mean: float = float(np.mean(x_train))
    std: float = float(np.std(x_train, ddof=ddof))
    return (x_val - mean) / std, (x_train - mean) / std
