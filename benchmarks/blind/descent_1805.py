# piece: descent
# truth: wrong
# function: abstieg
# mistake: the gradient is normalised to length 1
# line: 15
# style: deutsch
import numpy as np

def abstieg(grad, start, lr, steps, decay=1.0):
    # Weg mit allen Punkten
    p = np.array(start, float)
    weg = [p]
    for t in range(steps):
        g = np.asarray(grad(p))
        g = g / np.linalg.norm(g)
        p = p - lr * decay ** t * g
        weg.append(p)
    return np.array(weg)
