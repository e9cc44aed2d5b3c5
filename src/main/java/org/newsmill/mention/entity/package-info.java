/** Entities: the chain that finds them, the table that names them. */
package org.newsmill.mention.entity;
