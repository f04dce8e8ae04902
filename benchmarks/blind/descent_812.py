# piece: descent
# truth: wrong
# function: descent
# mistake: the optimiser goes uphill, the update is added
# line: 24
# style: objects
import math

class Surface:
    def value(self, x, y):
        return x * x + y * y + x * (y + 2) + math.cos(3 * x)

    def slope(self, x, y):
        return 2 * x - 3 * math.sin(3 * x) + y + 2, x + 2 * y

class Walker:
    def __init__(self, x, y, surface):
        self.x, self.y, self.surface = x, y, surface
        self.points = [(x, y)]
        self.values = [surface.value(x, y)]

    def step(self, rate):
        gx, gy = self.surface.slope(self.x, self.y)
        self.x, self.y = self.x + rate * gx, self.y + rate * gy
        self.points.append((self.x, self.y))
        self.values.append(self.surface.value(self.x, self.y))

def descent(x, y, eta, steps, decay=1.0):
    w = Walker(x, y, Surface())
    for t in range(steps):
        w.step(eta * decay ** t)
    return w.points, w.values
