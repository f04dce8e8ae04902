# piece: sigmoid
# truth: wrong
# function: sigmoid_table
# mistake: values are read from a table between -6 and 6 and are constant beyond its ends
# line: none
# style: chatbot
import numpy as np

def sigmoid_table(x, n=4001, limit=6.0):
    """Sigmoid by linear interpolation in a precomputed table.

    Args:
        x: number or array
        n: number of nodes
        limit: the table reaches from -limit to limit
    """
    nodes = np.linspace(-limit, limit, n)
    table = 1.0 / (1.0 + np.exp(-nodes))
    return np.interp(x, nodes, table)
