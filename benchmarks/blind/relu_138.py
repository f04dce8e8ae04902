# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: np.select, Italian names
import numpy as np

def relu(ingresso):
    ingresso = np.asarray(ingresso)
    return np.select([ingresso > 0, ingresso <= 0], [ingresso, 0 * ingresso])
