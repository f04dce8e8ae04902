# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: terse
from numpy import clip, inf
relu = lambda z: clip(z, 0, inf)
