# piece: descent
# truth: wrong
# function: optimize_f
# mistake: adds the gradient instead of subtracting it: ascends in y
# line: 20
# style: Spanish names
import numpy as np

def funcion(x, y):
    return x**2 + y**2 + x*(y+2) + np.cos(3*x)

def optimize_f(x, y, paso, pasos, decaimiento=1):
    camino = [(x, y)]
    alturas = [funcion(x, y)]
    for i in range(pasos):
        tasa = paso * decaimiento**i
        pendiente_x = 2*x - 3*np.sin(3*x) + y + 2
        pendiente_y = x + 2*y
        x = x - tasa * pendiente_x
        y = y + tasa * pendiente_y
        camino.append((x, y))
        alturas.append(funcion(x, y))
    return camino, alturas
