# piece: gradients
# truth: right
# function: gradienten
# style: deutsch
import numpy as np

def gradienten(x, y, w, b):
    # numerisch, mit zentralen Differenzen
    def verlust(v, c):
        z = x @ v + c
        return np.mean(np.logaddexp(0, z) - y * z)
    h = 1e-5
    dw = np.array([(verlust(w + h * e, b) - verlust(w - h * e, b)) / (2 * h) for e in np.eye(len(w))])
    db = (verlust(w, b + h) - verlust(w, b - h)) / (2 * h)
    return dw, db
