# piece: scaling
# truth: wrong
# function: scale
# mistake: each row is scaled with its own mean and deviation
# line: 12
# style: loop
import numpy as np

def scale(x):
    out = []
    for row in x:
        ref = row
        m = ref.mean()
        s = ref.std(ddof=1)
        out.append([(v - m) / s for v in row])
    return np.array(out)
