# piece: descent
# truth: wrong
# function: optimize
# mistake: the rate is kept in the default dictionary and not reset, so a second call starts with the decayed rate
# line: 11
# style: chatbot, freely
import numpy as np

def optimize(grad, start, steps, lr=0.1, decay=1.0, _state={}):
    """Run gradient descent and return all visited points."""
    _state.setdefault("lr", lr)
    point = np.array(start, dtype=float)
    visited = [point]
    for _ in range(steps):
        point = point - _state["lr"] * np.asarray(grad(point))
        _state["lr"] *= decay
        visited.append(point)
    return np.array(visited)
