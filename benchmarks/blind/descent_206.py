# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: complex arithmetic
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1):
    z = complex(x, y)
    zs = [z]
    eta = step_size
    for _ in range(steps):
        z -= eta * complex(2*z.real - 3*np.sin(3*z.real) + z.imag + 2, z.real + 2*z.imag)
        eta *= decay
        zs.append(z)
    zs = np.array(zs)
    return np.column_stack([zs.real, zs.imag])
