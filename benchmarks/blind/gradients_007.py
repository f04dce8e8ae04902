# piece: gradients
# truth: wrong
# function: grad_f
# mistake: the derivative of the cosine has the wrong sign
# line: 10
# style: terse NumPy
import numpy as np

f = lambda x, y: x**2 + y**2 + x*(y + 2) + np.cos(3*x)
grad_f = lambda x, y: (2*x + 3*np.sin(3*x) + y + 2, x + 2*y)
