# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: chatbot
import numpy as np

def relu(z, with_gradient=False):
    """Rectified linear unit.

    Args:
        z: array of any shape
        with_gradient: also return the derivative (0 at z = 0)

    Returns:
        Dictionary with "output" and, if wanted, "gradient".
    """
    z = np.asarray(z)
    # Step function as gate, zero at the origin
    gate = np.heaviside(z, 0.0)
    result = {"output": np.where(gate == 1, z, 0)}
    if with_gradient:
        result["gradient"] = gate
    return result
