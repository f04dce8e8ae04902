# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: complex number as point
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1.0):
    z = complex(x, y)
    zs = [z]
    for t in range(steps):
        g = complex(2*z.real - 3*np.sin(3*z.real) + z.imag + 2, z.real + 2*z.imag)
        z = z - step_size * decay**t * g
        zs.append(z)
    zs = np.array(zs)
    path = np.column_stack([zs.real, zs.imag])
    return path, zs.real**2 + zs.imag**2 + zs.real*(zs.imag + 2) + np.cos(3*zs.real)
