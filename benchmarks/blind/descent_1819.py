# piece: descent
# truth: right
# function: abstieg
# style: deutsch
import numpy as np

def abstieg(grad, start, lr, steps, decay=1.0):
    p = np.array(start, float)
    weg = [p.copy()]
    for t in range(steps):
        # an Ort und Stelle, gespeichert wird eine Kopie
        p -= np.multiply(lr * decay ** t, grad(p))
        weg.append(p.copy())
    return np.array(weg)
