# piece: descent
# truth: wrong
# function: optimize_f
# mistake: steps that would go uphill are refused and the step size halved (line search), not plain descent
# line: 18
# style: Italian names
import numpy as np

def altezza(x, y):
    return x**2 + y**2 + x*(y + 2) + np.cos(3*x)

def optimize_f(x, y, passo, passi, decadimento=1):
    sentiero = [(x, y)]
    for i in range(passi):
        eta = passo * decadimento**i
        px, py = 2*x - 3*np.sin(3*x) + y + 2, x + 2*y
        nuovo = (x - eta*px, y - eta*py)
        while altezza(*nuovo) > altezza(x, y) and eta > 1e-10:
            eta /= 2
            nuovo = (x - eta*px, y - eta*py)
        x, y = nuovo
        sentiero.append((x, y))
    return sentiero, [altezza(*s) for s in sentiero]
