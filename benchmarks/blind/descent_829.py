# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: objects
import cmath

class ComplexStep:
    # derivative by a step in the imaginary direction, no subtraction needed
    h = 1e-30

    def __init__(self, function):
        self.function = function

    def __call__(self, x, y):
        gx = self.function(complex(x, self.h), y).imag / self.h
        gy = self.function(x, complex(y, self.h)).imag / self.h
        return gx, gy

def surface(x, y):
    return x * x + y * y + x * (y + 2) + cmath.cos(3 * x)

def descent(x, y, eta, steps, decay=1.0):
    slope = ComplexStep(surface)
    points = [(x, y)]
    for t in range(steps):
        gx, gy = slope(*points[-1])
        points.append((points[-1][0] - eta * decay ** t * gx, points[-1][1] - eta * decay ** t * gy))
    return points, [surface(a, b).real for a, b in points]
