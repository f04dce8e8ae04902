# piece: descent
# truth: wrong
# function: descent
# mistake: 1 / (1 + decay t) is another schedule; the default decay 1 then already shrinks the steps
# line: 13
# style: half-renamed
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    w = np.array(start, dtype=float)
    ws = [w]
    for epoch in range(steps):
        step_size = lr / (1 + decay * epoch)
        w = w - step_size * np.asarray(grad(w))
        ws.append(w)
    return np.array(ws)
