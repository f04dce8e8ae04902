# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the rate falls as exp(-(1 - decay) t), which is only near decay to the power t
# line: 14
# style: exponential schedule, French names
import numpy as np

def optimize_f(x, y, pas, iterations, decroissance=1):
    trajet = [np.array([x, y], dtype=float)]
    for t in range(iterations):
        a, b = trajet[-1]
        gradient = np.array([2*a - 3*np.sin(3*a) + b + 2, a + 2*b])
        facteur = np.exp(-(1 - decroissance) * t)
        trajet.append(trajet[-1] - pas * facteur * gradient)
    return np.array(trajet)
