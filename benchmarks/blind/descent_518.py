# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: terse, complex numbers
import numpy as np
def optimize_f(x, y, s, n, d=1.0):
    z = [complex(x, y)]
    for t in range(n):
        a, b = z[-1].real, z[-1].imag
        z.append(z[-1] - s * d**t * complex(2*a - 3*np.sin(3*a) + b + 2, a + 2*b))
    z = np.array(z); a, b = z.real, z.imag
    return np.stack([a, b], -1), abs(z)**2 + a*(b + 2) + np.cos(3*a)
