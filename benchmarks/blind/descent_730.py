# piece: descent
# truth: right
# function: optimize
# mistake: none
# line: none
# style: defensive, freely
import numpy as np

def optimize(func, grad, start, steps, eta, decay=None):
    assert callable(func) and callable(grad)
    p = np.array(start, dtype=np.float64)
    assert p.shape == (2,), "two coordinates wanted"
    if decay is None:
        decay = 1.0
    points = [tuple(p)]
    for t in range(int(steps)):
        g = np.asarray(grad(*p), dtype=np.float64)
        assert g.shape == p.shape
        p = p - eta * decay**t * g
        points.append(tuple(p))
    assert len(points) == steps + 1
    return np.array(points), np.array([func(*q) for q in points])
