# piece: gradients
# truth: wrong
# function: backward
# mistake: the predictions are kept between 0.05 and 0.95, so a certain mistake gives too small a gradient
# line: 9
# style: defensive
import numpy as np

def backward(params, batch, margin=0.05):
    missing = {"W1", "b1", "W2", "b2"} - set(params)
    if missing:
        raise KeyError(f"missing: {sorted(missing)}")
    x, y = batch
    assert len(x) == len(y)
    assert np.isin(y, (0, 1)).all()
    h = np.maximum(x @ params["W1"] + params["b1"], 0)
    p = 1 / (1 + np.exp(-(h @ params["W2"] + params["b2"])))
    p = np.clip(p, margin, 1 - margin)
    e = (p - y[:, None]) / len(y)
    d = (e @ params["W2"].T) * (h > 0)
    return {"W1": x.T @ d, "b1": d.sum(axis=0), "W2": h.T @ e, "b2": e.sum(axis=0)}
