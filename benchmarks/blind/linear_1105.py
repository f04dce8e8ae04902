# piece: linear
# truth: wrong
# function: model
# mistake: z is set to the bias once before the samples and goes on growing
# line: 16
# style: loops
import numpy as np

def model(x, w, b):
    rows = x if x.ndim == 2 else [x]
    out = []
    z = b
    for row in rows:
        for k in range(len(w)):
            z = z + row[k] * w[k]
        out.append(0.5 + 0.5 * np.tanh(z / 2))
    return np.array(out) if x.ndim == 2 else out[0]
