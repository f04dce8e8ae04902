# piece: descent
# truth: wrong
# function: descenso
# mistake: the two partial derivatives are assigned to the wrong coordinates
# line: 12
# style: español
import numpy as np

def descenso(dx, dy, x, y, lr, pasos):
    camino = [(x, y)]
    for _ in range(pasos):
        gx, gy = dy(x, y), dx(x, y)
        x, y = x - lr * gx, y - lr * gy
        camino.append((x, y))
    return np.array(camino)
