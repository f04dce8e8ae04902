# piece: gradients
# truth: right
# function: numeric_gradients
# style: functional
import numpy as np

def numeric_gradients(loss, w, b, h=1e-5):
    # central differences
    unit = np.eye(len(w)) * h
    dw = np.array([(loss(w + e, b) - loss(w - e, b)) / (2 * h) for e in unit])
    return dw, (loss(w, b + h) - loss(w, b - h)) / (2 * h)
