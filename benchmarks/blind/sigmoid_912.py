# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: x is multiplied by the temperature instead of divided
# line: 12
# style: terse
import numpy as np
import matplotlib.pyplot as plt

def sigmoid(x, temperature=1.0, show=False):
    # a high temperature flattens the curve
    z = np.asarray(x, float) * temperature
    s = np.exp(-np.logaddexp(0, -z))
    if show:
        plt.plot(np.ravel(x), np.ravel(s), ".")
        plt.title(f"T = {temperature}")
    return s
