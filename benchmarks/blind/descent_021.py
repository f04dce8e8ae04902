# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: complex numbers
import cmath, math

def f(z):
    return z.real**2 + z.imag**2 + z.real*(z.imag + 2) + math.cos(3*z.real)

def optimize_f(x, y, step_size, steps, decay=1):
    z = complex(x, y)
    path = [z]
    for t in range(steps):
        slope = complex(2*z.real - 3*math.sin(3*z.real) + z.imag + 2, z.real + 2*z.imag)
        z -= step_size * decay**t * slope
        path.append(z)
    return [(p.real, p.imag) for p in path], [f(p) for p in path]
