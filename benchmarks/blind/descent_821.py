# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: the start vector of the caller is changed, it ends at the last point
# line: 10
# style: MATLAB
import numpy as np

def gradient_descent(x0, alpha, n, d=1):
    x = x0
    H = np.zeros((2, n + 1))
    f = np.zeros(n + 1)
    for k in range(n + 1):
        H[:, k] = x
        f[k] = x[0]**2 + x[1]**2 + x[0]*(x[1] + 2) + np.cos(3*x[0])
        g = np.array([2*x[0] - 3*np.sin(3*x[0]) + x[1] + 2, x[0] + 2*x[1]])
        x -= alpha * d**k * g
    return {"path": H.T, "f": f}
