# piece: gradients
# truth: wrong
# function: gradient
# mistake: the predictions are thresholded first, which is the perceptron's rule
# line: 14
# style: c-like
import numpy as np

def gradient(theta, x, y):
    n = x.shape[0]
    g = np.zeros(theta.size)
    for i in range(n):
        z = theta[0] + np.dot(theta[1:], x[i])
        p = 1.0 if z > 0 else 0.0
        g[0] += (p - y[i]) / n
        g[1:] += (p - y[i]) * x[i] / n
    return g
