# piece: descent
# truth: wrong
# function: descent
# mistake: the schedule is lr / (1 + decay*t) instead of lr * decay**t
# line: 10
# style: one-liner
import numpy as np

def descent(start, lr=0.1, decay=1.0, n_steps=10):
    eta = [lr / (1 + (1 - decay) * t) for t in range(n_steps)]
    z = [complex(*start)]
    [z.append(z[-1] - e * complex(2 * z[-1].real - 3 * np.sin(3 * z[-1].real) + z[-1].imag + 2, z[-1].real + 2 * z[-1].imag)) for e in eta]
    z = np.array(z)
    return z, z.real**2 + z.imag**2 + z.real * (z.imag + 2) + np.cos(3 * z.real)
