# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: Spanish names
import numpy as np

def altura(x, y):
    return x**2 + y**2 + x*(y + 2) + np.cos(3*x)

def gradiente(x, y):
    return 2*x - 3*np.sin(3*x) + y + 2, x + 2*y

def optimize_f(x, y, tamano, pasos, factor=1):
    recorrido = [(x, y)]
    valores = [altura(x, y)]
    actual = tamano
    for n in range(pasos):
        if n > 0:
            actual = actual * factor
        gx, gy = gradiente(x, y)
        x, y = x - actual*gx, y - actual*gy
        recorrido.append((x, y))
        valores.append(altura(x, y))
    return recorrido, valores
