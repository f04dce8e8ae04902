# piece: descent
# truth: right
# function: descend
# mistake: none
# line: none
# style: defensive
import numpy as np

def descend(objective, gradient, start, lr=0.1, n_steps=10, decay=1.0):
    start = np.array(start, dtype=float)
    assert start.shape == (2,), "two coordinates"
    assert lr > 0 and n_steps >= 0 and 0 < decay <= 1
    history = [(start, objective(*start))]
    for eta in lr * np.power(float(decay), np.arange(n_steps)):
        p = history[-1][0]
        p = p - eta * np.asarray(gradient(*p))
        assert np.isfinite(p).all(), "diverged"
        history.append((p, objective(*p)))
    return [h[0] for h in history], [h[1] for h in history]
