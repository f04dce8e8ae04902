# piece: descent
# truth: right
# function: descent
# style: verbose
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    # Der Startpunkt wird kopiert, weil unten mit -= gerechnet wird
    punkt = np.array(start, dtype=float)
    weg = np.tile(punkt, (steps + 1, 1))
    for t in range(1, steps + 1):
        # der erste Schritt (t = 1) ist noch ungebremst
        schritt = lr * decay ** (t - 1)
        punkt -= schritt * np.asarray(grad(punkt))
        weg[t] = punkt
    return weg
