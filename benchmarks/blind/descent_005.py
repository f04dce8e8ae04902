# piece: descent
# truth: wrong
# function: optimize_f
# mistake: two defects: the step counter lives on the class and is not set back, and the path is shared by all runs
# line: none
# style: class with state
import math

class Walker:
    count = 0
    path = []

    def __init__(self, x, y):
        self.x, self.y = x, y
        self.path.append((x, y))

    def step(self, eta, decay):
        rate = eta * decay ** Walker.count
        gx = 2*self.x - 3*math.sin(3*self.x) + self.y + 2
        gy = self.x + 2*self.y
        self.x, self.y = self.x - rate*gx, self.y - rate*gy
        self.path.append((self.x, self.y))
        Walker.count += 1

def optimize_f(x, y, step_size, steps, decay=1):
    walker = Walker(x, y)
    for _ in range(steps):
        walker.step(step_size, decay)
    points = list(walker.path)
    return points, [a*a + b*b + a*(b + 2) + math.cos(3*a) for a, b in points]
