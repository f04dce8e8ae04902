# piece: gradients
# truth: right
# function: model_grad
# mistake: none
# line: none
# style: typed, freely
import numpy as np

def model_grad(params: dict, x: np.ndarray, targets: np.ndarray):
    """dL/dw, dL/db for the mean binary cross-entropy."""
    s = 1 / (1 + np.exp(-(x @ params["w"] + params["b"])))
    r = s - targets
    return (x * r[:, None]).mean(axis=0), r.mean()
