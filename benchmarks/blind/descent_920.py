# piece: descent
# truth: wrong
# function: descent
# mistake: the values are those before each update, so the value of the last point is missing
# line: 23
# style: MATLAB
import numpy as np
import matplotlib.pyplot as plt


def descent(start, lr, n_steps, decay=1.0):
    P = np.zeros((n_steps + 1, 2))
    V = []
    P[0] = start
    for k in range(0, n_steps):
        x, y = P[k]
        V.append(x**2 + y**2 + x*(y + 2) + np.cos(3*x))
        P[k + 1] = [x - lr*decay**k*(2*x - 3*np.sin(3*x) + y + 2), y - lr*decay**k*(x + 2*y)]
    plt.figure()
    plt.plot(V, 'o-')
    plt.title('f = %.4f' % V[-1] if V else 'f')
    plt.close()
    return P, np.array(V)
