# piece: gradients
# truth: right
# function: loss_and_gradients
# mistake: none
# line: none
# style: defensive
import numpy as np

def loss_and_gradients(params, batch, l2=0.0):
    w, b = params["w"], params["b"]
    x, y = batch
    assert x.ndim == 2 and y.shape == (x.shape[0],), "batch has the wrong shape"
    assert w.shape == (x.shape[1],)
    z = x @ w + b
    loss = np.mean(np.logaddexp(0, z) - y * z) + 0.5 * l2 * np.sum(w**2)
    r = 1 / (1 + np.exp(-np.clip(z, -700, 700))) - y
    grads = {"w": r @ x / len(y) + l2 * w, "b": r.mean()}
    return loss, grads
