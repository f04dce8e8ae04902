# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: loops
import numpy as np

def gradients(x, y, w, b):
    dw, db = [0.0] * len(w), 0.0
    for k, (row, label) in enumerate(zip(x, y), start=1):
        z = b + sum(float(u) * float(v) for u, v in zip(row, w))
        r = 1 / (1 + np.exp(-z)) if z > -700 else 0.0
        r -= float(label)
        # running means
        db += (r - db) / k
        dw = [g + (r * u - g) / k for g, u in zip(dw, row)]
    return np.array(dw), db
