# piece: gradients
# truth: wrong
# function: gradients
# mistake: the labels 0 are turned into -1, which the formula p - y does not know
# line: 11
# style: typed
import numpy as np

def gradients(params: dict[str, np.ndarray], x: np.ndarray, y: np.ndarray) -> dict[str, np.ndarray]:
    n: int = x.shape[0]
    t: np.ndarray = np.where(y > 0, 1, -1)
    z: np.ndarray = x @ params["w"] + params["b"]
    p: np.ndarray = 1 / (1 + np.exp(-z))
    residual: np.ndarray = (p - t) / n
    return {"w": residual @ x, "b": residual.sum()}
