# piece: descent
# truth: right
# function: descente
# style: français
import numpy as np

def descente(dx, dy, x, y, lr, pas):
    # l'affectation simultanée garde l'ancien x pour dy
    chemin = [(x, y)]
    for _ in range(pas):
        x, y = x - lr * dx(x, y), y - lr * dy(x, y)
        chemin.append((x, y))
    return np.array(chemin)
