# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: the sign is wrong: y - y_hat
# line: 15
# style: type-annotated verbose
import numpy as np

def bce(y: np.ndarray, y_hat: np.ndarray) -> float:
    y_hat = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return float(-np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat)))

def bce_grad(y: np.ndarray, y_hat: np.ndarray) -> np.ndarray:
    y_hat = np.clip(y_hat, 1e-12, 1 - 1e-12)
    numerator: np.ndarray = y - y_hat
    denominator: np.ndarray = y_hat * (1.0 - y_hat)
    return numerator / denominator / y.shape[0]
