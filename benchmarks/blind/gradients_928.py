# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: type hints
import numpy as np

def gradients(x: np.ndarray, y: np.ndarray, w: np.ndarray, b: float) -> tuple[np.ndarray, float]:
    h: float = 1e-4

    def loss(theta: np.ndarray) -> float:
        z: np.ndarray = x.astype(float) @ theta[1:] + theta[0]
        return float(np.mean(np.logaddexp(0.0, z) - y * z))

    theta: np.ndarray = np.concatenate([[b], w]).astype(float)
    g: np.ndarray = np.empty(theta.size)
    for k, e in enumerate(np.eye(theta.size)):
        near = loss(theta + h * e) - loss(theta - h * e)
        far = loss(theta + 2 * h * e) - loss(theta - 2 * h * e)
        g[k] = (8 * near - far) / (12 * h)
    return g[1:], float(g[0])
