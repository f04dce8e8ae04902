# piece: descent
# truth: right
# function: gradient_descent
# mistake: none
# line: none
# style: terse
import numpy as np

def gradient_descent(start, lr, n_steps, decay=1.0):
    z = complex(*start)
    zs = [z]
    for t in range(n_steps):
        x, y = z.real, z.imag
        z -= lr * decay**t * complex(2*x - 3*np.sin(3*x) + y + 2, x + 2*y)
        zs.append(z)
    zs = np.array(zs)
    x, y = zs.real, zs.imag
    return np.c_[x, y], abs(zs)**2 + x*(y + 2) + np.cos(3*x)
