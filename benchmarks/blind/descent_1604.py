# piece: descent
# truth: right
# function: descent
# style: verbose
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    # rekursiv: der Rest des Weges beginnt einen Schritt weiter mit kleinerer Rate
    p = np.array(start, dtype=float)
    if steps == 0:
        return [p]
    return [p] + descent(grad, p - lr * np.asarray(grad(p)), lr * decay, steps - 1, decay)
